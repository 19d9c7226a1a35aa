/**
 * 资金账: public money of contracts and grants in double entry, from the quota to the payment and back. A voucher moves
 * amounts between the accounts of a budget line; what sums to anything but zero does not exist, and no balance is ever
 * below zero: the database refuses it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "资金账 Ledger")
package org.sanshe.ledger;
