package org.sanshe.purchase;

import java.util.Optional;
import org.sanshe.delivery.Engagements.Field;

/** 服务领域: what a purchase is about, by the catalogue of services governments may buy. */
public interface ServiceFields {

    /** The item of the catalogue as it reads now; empty when the case is no purchase. */
    Optional<Field> of(String purchaseNo);
}
