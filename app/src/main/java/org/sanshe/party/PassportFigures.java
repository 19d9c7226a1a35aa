package org.sanshe.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sanshe.party.Credentials.Credential;
import org.sanshe.party.Credentials.Kind;

/** 护照数量: what a passport proves in figures, by the codes a condition may ask for; nobody states these themselves. */
public final class PassportFigures {

    /** 培训学时. */
    public static final String TRAINING_CREDITS = "TRAINING_CREDITS";
    /** 导师辅导时数. */
    public static final String COACHING_HOURS = "COACHING_HOURS";
    /** 孵化出壳次数. */
    public static final String GRADUATIONS = "GRADUATIONS";
    /** 已交付项目数. */
    public static final String DELIVERIES = "DELIVERIES";

    private static final Set<String> CODES = Set.of(TRAINING_CREDITS, COACHING_HOURS, GRADUATIONS, DELIVERIES);

    private PassportFigures() {}

    /** Whether a figure of that code is proven by the passport and not stated. */
    public static boolean proves(String code) {
        return CODES.contains(code);
    }

    /** All four, of what counts on a day; zero where there is nothing. */
    public static Map<String, BigDecimal> of(List<Credential> passport, LocalDate day) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        figures.put(TRAINING_CREDITS, sum(passport, day, Kind.TRAINING, Credential::figure));
        figures.put(COACHING_HOURS, sum(passport, day, Kind.COACHING, Credential::figure));
        figures.put(GRADUATIONS, sum(passport, day, Kind.GRADUATION, c -> BigDecimal.ONE));
        figures.put(DELIVERIES, sum(passport, day, Kind.DELIVERY, c -> BigDecimal.ONE));
        return figures;
    }

    private static BigDecimal sum(
            List<Credential> passport, LocalDate day, Kind kind, Function<Credential, BigDecimal> figure) {
        return passport.stream()
                .filter(c -> c.kind() == kind && c.counts(day))
                .map(figure)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
