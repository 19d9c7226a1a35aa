/** 资金托管和小额补贴: money for founders without an account is kept, spent against receipts and settled; never theirs in hand. */
package org.sanshe.incubation.custody;
