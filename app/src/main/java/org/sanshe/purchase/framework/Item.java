package org.sanshe.purchase.framework;

import jakarta.persistence.Embeddable;
import org.sanshe.kernel.Money;

/**
 * 采购标的: one line of a framework's catalogue.
 *
 * @param maxPrice 最高限制单价
 */
@Embeddable
record Item(String name, String unit, Money maxPrice, String standard) {}
