/** 投诉: a supplier's complaint to the finance department after a challenge, and what is decided and done. */
package org.sanshe.purchase.complaint;
