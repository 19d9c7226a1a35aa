/** 单一来源采购: opinions of experts, publicity, objections, and the negotiation with the only supplier. */
package org.sanshe.purchase.single;
