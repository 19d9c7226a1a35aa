package org.sanshe.purchase.framework;

import jakarta.persistence.Embeddable;
import org.sanshe.kernel.Money;

/** 协议单价: what a supplier asks for one item, for the whole term. */
@Embeddable
record Price(String item, Money price) {}
