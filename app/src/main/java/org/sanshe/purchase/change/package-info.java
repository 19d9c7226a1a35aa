/** 澄清修改: changing the documents of a purchase after they were issued and before the deadline. */
package org.sanshe.purchase.change;
