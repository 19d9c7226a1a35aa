/**
 * 政府购买服务: the purchase of social services, stage by stage: {@code planning}, {@code tender}, {@code award},
 * {@code contract}, and {@code challenge} beside them.
 */
@org.springframework.modulith.ApplicationModule(displayName = "政府购买服务 Purchase")
package org.sanshe.purchase;
