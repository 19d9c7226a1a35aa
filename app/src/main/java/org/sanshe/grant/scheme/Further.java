package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.sanshe.party.CreditCodeKind;

/**
 * 其他申报条件: what only some schemes ask for. Zero asks for nothing.
 *
 * @param fullPass whether the inspection must be “qualified”; otherwise “basically qualified” does too
 * @param restYears whoever won in one of so many calendar years before may not apply
 * @param liquidatedYears whoever had a project liquidated in one of so many calendar years before may not apply
 * @param figures what is stated with evidence and checked by an officer
 */
public record Further(boolean fullPass, int restYears, int liquidatedYears, List<Figure> figures) {

    /** Nothing further. */
    public static final Further NOTHING = new Further(false, 0, 0, List.of());

    /** Lists that are not there are empty. */
    public Further {
        figures = figures == null ? List.of() : List.copyOf(figures);
    }

    /**
     * 数量条件, for example at least 50 member units.
     *
     * @param kinds only these bodies are asked; empty for all
     */
    public record Figure(String code, String name, BigDecimal least, Set<CreditCodeKind> kinds) {

        /** A set that is not there is empty. */
        public Figure {
            kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        }
    }
}
