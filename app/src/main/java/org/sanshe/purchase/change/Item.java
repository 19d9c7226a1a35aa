package org.sanshe.purchase.change;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * 修改事项.
 *
 * @param beforeText 原内容; empty when something is added
 * @param afterText 修改为
 */
@Embeddable
record Item(@Enumerated(EnumType.STRING) Part part, String beforeText, String afterText) {}
