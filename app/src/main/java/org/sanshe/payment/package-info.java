/** 支付: from what is owed to the treasury's receipt: package check, approvals, release, order file, matching, clocks. */
@org.springframework.modulith.ApplicationModule(displayName = "支付 Payment")
package org.sanshe.payment;
