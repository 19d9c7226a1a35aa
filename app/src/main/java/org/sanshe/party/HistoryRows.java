package org.sanshe.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.Money;
import org.springframework.stereotype.Component;

/** Rows and forms that add dated facts to an organization that is registered. */
@Component
class HistoryRows implements RowImport {

    private final Organizations organizations;
    private final PartySettings settings;
    private final FieldCipher cipher;

    HistoryRows(Organizations organizations, PartySettings settings, FieldCipher cipher) {
        this.organizations = organizations;
        this.settings = settings;
        this.cipher = cipher;
    }

    @Override
    public Set<ImportKind> kinds() {
        return Set.of(
                ImportKind.OFFICES,
                ImportKind.RATINGS,
                ImportKind.INSPECTIONS,
                ImportKind.LISTINGS,
                ImportKind.PENALTIES);
    }

    @Override
    public Plan plan(ImportKind kind, Cells cells, KnownParties known) {
        CreditCode code = cells.creditCode("creditCode");
        Long id = code == null ? null : known.organizations().get(code.value());
        if (code != null && id == null) {
            cells.wrong("creditCode", "notRegistered");
        }
        Fact fact = switch (kind) {
            case OFFICES -> office(cells);
            case RATINGS -> rating(cells, known.today());
            case INSPECTIONS -> inspection(cells, known.today());
            case LISTINGS -> listing(cells, known.today());
            case PENALTIES -> penalty(cells, known.today());
            default -> throw new IllegalArgumentException(kind.name());
        };
        if (id == null || fact == null) {
            return null;
        }
        return new Plan(Map.of(code.value() + "/" + fact.key(), fact.column()), () -> {
            Organization organization = organizations.findById(id).orElseThrow();
            return Written.of(false, fact.change().test(organization), "ORGANIZATION", id);
        });
    }

    /** One fact: what makes it the same as another row's, which column to blame for that, and what it changes. */
    private record Fact(String key, String column, Predicate<Organization> change) {}

    private Fact office(Cells cells) {
        OfficeKind office = cells.choice("office", OfficeKind.class);
        String person = cells.text("personName", 100);
        ResidentId resident = cells.residentId("residentId");
        LocalDate from = cells.date("heldFrom");
        LocalDate to = cells.dateFrom("heldTo", from, "heldFrom");
        if (office == null || person == null) {
            return null;
        }
        String number = resident == null ? null : resident.value();
        return new Fact(
                office + "/" + PartyName.of(person).key() + "/" + from,
                "personName",
                o -> o.appoint(office, person, from, to, number, cipher.digest(number)));
    }

    private Fact rating(Cells cells, LocalDate today) {
        Integer grade = cells.grade("grade");
        LocalDate issuedOn = past(cells, "issuedOn", today);
        LocalDate validThrough = cells.dateFrom("validThrough", issuedOn, "issuedOn");
        String issuer = cells.text("issuer", 200);
        if (grade == null || issuedOn == null) {
            return null;
        }
        LocalDate through = validThrough == null ? settings.validThrough(issuedOn) : validThrough;
        return new Fact(issuedOn.toString(), "issuedOn", o -> o.rate(grade, issuedOn, through, issuer));
    }

    private static Fact inspection(Cells cells, LocalDate today) {
        Integer year = cells.whole("year", 1990, today.getYear());
        InspectionConclusion conclusion = cells.choice("conclusion", InspectionConclusion.class);
        if (conclusion != null && !conclusion.isRecorded()) {
            cells.wrong("conclusion", "notRecorded");
            return null;
        }
        if (year == null || conclusion == null) {
            return null;
        }
        return new Fact(year.toString(), "year", o -> o.recordInspection(year, conclusion));
    }

    private static Fact listing(Cells cells, LocalDate today) {
        ListKind list = cells.choice("list", ListKind.class);
        LocalDate listedOn = past(cells, "listedOn", today);
        LocalDate removedOn = cells.dateFrom("removedOn", listedOn, "listedOn");
        String ground = cells.text("ground", 500);
        if (list == null || listedOn == null || ground == null) {
            return null;
        }
        return new Fact(list + "/" + listedOn, "listedOn", o -> o.list(list, listedOn, removedOn, ground));
    }

    private static Fact penalty(Cells cells, LocalDate today) {
        PenaltyKind penalty = cells.choice("penalty", PenaltyKind.class);
        LocalDate decidedOn = past(cells, "decidedOn", today);
        String fine = cells.matching("fine", "[0-9,]{1,15}([.][0-9]{1,2})?", "amount");
        Boolean major = cells.yes("major");
        String ground = cells.text("ground", 500);
        if (penalty == null || decidedOn == null || major == null || ground == null) {
            return null;
        }
        long fen = fine == null
                ? 0
                : Money.of(new BigDecimal(fine.replace(",", ""))).fen();
        return new Fact(
                penalty + "/" + decidedOn, "decidedOn", o -> o.penalise(penalty, decidedOn, fen, major, ground));
    }

    private static LocalDate past(Cells cells, String column, LocalDate today) {
        LocalDate date = cells.date(column);
        if (date != null && date.isAfter(today)) {
            cells.wrong(column, "future");
            return null;
        }
        return date;
    }
}
