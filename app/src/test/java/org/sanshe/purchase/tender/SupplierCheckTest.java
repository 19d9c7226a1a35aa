package org.sanshe.purchase.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.CreditCodeKind;
import org.sanshe.party.Standing;
import org.sanshe.party.SupplierClass;
import org.sanshe.purchase.Reservation;

class SupplierCheckTest {

    @ParameterizedTest
    @CsvSource({
        "false, false, false,",
        "true, false, false, BLACKLISTED",
        "false, true, false, MAJOR_VIOLATION",
        "false, false, true, ABNORMAL",
    })
    void creditAndRecordOfTheDayDecide(boolean blacklisted, boolean violation, boolean abnormal, ResponseRule rule) {
        var standing = new Standing(
                1,
                "52430198MJJ02003XF",
                "同心",
                CreditCodeKind.SERVICE_BODY,
                SupplierClass.SOCIAL_ORGANIZATION,
                false,
                LocalDate.of(2016, 9, 1),
                LocalDate.of(2026, 4, 8),
                abnormal,
                blacklisted,
                violation,
                4,
                Map.of(),
                List.of(),
                List.of());
        expect(rule, () -> SupplierCheck.check(standing));
    }

    /** B13: a social organization is no enterprise and cannot enter a lot that is reserved whole. */
    @ParameterizedTest
    @EnumSource(SupplierClass.class)
    void aReservedLotIsForSmallAndMediumEnterprises(SupplierClass supplierClass) {
        boolean enterprise = switch (supplierClass) {
            case MEDIUM_ENTERPRISE, SMALL_ENTERPRISE, MICRO_ENTERPRISE -> true;
            default -> false;
        };
        expect(
                enterprise ? null : ResponseRule.RESERVED_FOR_SMES,
                () -> SupplierCheck.reserve(Reservation.WHOLE, supplierClass, "同心"));
        expect(null, () -> SupplierCheck.reserve(Reservation.PART, supplierClass, "同心"));
        expect(null, () -> SupplierCheck.reserve(Reservation.NONE, supplierClass, "同心"));
    }

    private static void expect(ResponseRule rule, Runnable check) {
        if (rule == null) {
            assertThatCode(check::run).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(check::run)
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.rule()).isEqualTo(rule));
        }
    }
}
