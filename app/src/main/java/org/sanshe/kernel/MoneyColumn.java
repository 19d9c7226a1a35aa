package org.sanshe.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** 金额列: keeps money as whole fen in a {@code bigint} column. */
@Converter(autoApply = true)
public class MoneyColumn implements AttributeConverter<Money, Long> {

    @Override
    public Long convertToDatabaseColumn(Money money) {
        return money == null ? null : money.fen();
    }

    @Override
    public Money convertToEntityAttribute(Long fen) {
        return fen == null ? null : new Money(fen);
    }
}
