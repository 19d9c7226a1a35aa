package org.sanshe.payment;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 支付文件参数.
 *
 * @param csv the columns of the order file, in order: {@code order}, {@code payer}, {@code payee}, {@code payeeCode},
 *     {@code bank}, {@code account}, {@code amount}, {@code purpose}, {@code released}
 * @param treasury the name of the treasury that pays, as the XML file gives it
 */
@ConfigurationProperties("sanshe.payment")
record PaymentSettings(
        @DefaultValue({"order", "payer", "payee", "payeeCode", "bank", "account", "amount", "purpose"})
        List<String> csv,

        @DefaultValue("国库") String treasury) {}
