package org.sanshe.party;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 导入列: a column of a file and a field of a form.
 *
 * @param name the short name; {@link #key} is the message with what people read
 * @param required whether every row must fill it
 */
record ImportColumn(String name, boolean required) {

    private static final Map<String, Class<? extends Enum<?>>> CHOICES = Map.of(
            "supplierClass", SupplierClass.class,
            "office", OfficeKind.class,
            "conclusion", InspectionConclusion.class,
            "list", ListKind.class,
            "penalty", PenaltyKind.class,
            "holding", HoldingRelation.class,
            "evaluatorKind", EvaluatorKind.class,
            "relation", RelativeKind.class);

    private static final Set<String> DATES = Set.of(
            "registeredOn",
            "heldFrom",
            "heldTo",
            "issuedOn",
            "validThrough",
            "listedOn",
            "removedOn",
            "decidedOn",
            "holdingFrom",
            "holdingTo",
            "agencyEnteredOn",
            "agencyLeftOn",
            "enteredOn",
            "employedFrom",
            "employedTo");

    private static final Set<String> YES_NO = Set.of("charity", "major");

    static ImportColumn of(String spec) {
        boolean required = spec.endsWith("*");
        return new ImportColumn(required ? spec.substring(0, spec.length() - 1) : spec, required);
    }

    String key() {
        return "party.column." + name;
    }

    /** The list to choose from, null for free text. */
    Class<? extends Enum<?>> choices() {
        return CHOICES.get(name);
    }

    /** What of a list can be entered; some conclusions only follow from facts. */
    static List<Enum<?>> offered(Class<? extends Enum<?>> type) {
        return Arrays.<Enum<?>>stream(type.getEnumConstants())
                .filter(c -> !(c instanceof InspectionConclusion i) || i.isRecorded())
                .toList();
    }

    boolean isDate() {
        return DATES.contains(name);
    }

    boolean isYesNo() {
        return YES_NO.contains(name);
    }
}
