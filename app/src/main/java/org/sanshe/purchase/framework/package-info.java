/** 框架协议采购: establishing a framework, joining it, and ordering within it (财政部令第110号). */
package org.sanshe.purchase.framework;
