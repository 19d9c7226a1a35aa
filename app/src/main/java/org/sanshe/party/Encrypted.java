package org.sanshe.party;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.sanshe.kernel.FieldCipher;
import org.springframework.stereotype.Component;

/** Keeps a column encrypted. */
@Component
@Converter
class Encrypted implements AttributeConverter<String, String> {

    private final FieldCipher cipher;

    Encrypted(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public String convertToDatabaseColumn(String plain) {
        return cipher.encrypt(plain);
    }

    @Override
    public String convertToEntityAttribute(String stored) {
        return cipher.decrypt(stored);
    }
}
