package org.sanshe.party;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sanshe.kernel.FieldCipher;
import org.springframework.stereotype.Component;

/** Rows and forms about evaluators: one row an employer, one row a declared relation. */
@Component
class EvaluatorRows implements RowImport {

    private final Evaluators evaluators;
    private final FieldCipher cipher;

    EvaluatorRows(Evaluators evaluators, FieldCipher cipher) {
        this.evaluators = evaluators;
        this.cipher = cipher;
    }

    @Override
    public Set<ImportKind> kinds() {
        return Set.of(ImportKind.EVALUATORS, ImportKind.RELATIVES);
    }

    @Override
    public Plan plan(ImportKind kind, Cells cells, KnownParties known) {
        ResidentId resident = cells.residentId("residentId");
        if (resident == null) {
            return null;
        }
        return kind == ImportKind.EVALUATORS
                ? evaluator(cells, resident, known)
                : relative(cells, cipher.digest(resident.value()), known);
    }

    private Plan evaluator(Cells cells, ResidentId resident, KnownParties known) {
        String name = cells.text("personName", 100);
        EvaluatorKind typed = cells.choice("evaluatorKind", EvaluatorKind.class);
        String title = cells.text("title", 100);
        String phone = cells.matching("phone", "[0-9+() -]{5,30}", "phone");
        Set<String> expertise = expertise(cells);
        LocalDate enteredOn = cells.date("enteredOn");
        String region = cells.matching("region", "[0-9]{6}([0-9]{3}([0-9]{3})?)?", "region");
        String address = cells.text("address", 300);
        String account = cells.matching("bankAccount", "[0-9 -]{8,40}", "bankAccount");
        PartyName employer = PartyName.of(cells.text("employer", 200));
        CreditCode employerCode = cells.creditCode("employerCode");
        String position = cells.text("position", 100);
        LocalDate from = cells.date("employedFrom");
        LocalDate to = cells.dateFrom("employedTo", from, "employedFrom");
        String digest = cipher.digest(resident.value());
        if (known.evaluators().containsKey(digest) && cells.source() == Cells.Source.NEW_FORM) {
            cells.wrong("residentId", "alreadyRegistered");
        }
        if (employer.isEmpty() && employerCode != null) {
            cells.wrong("employer", "required");
        }
        if (name == null || enteredOn == null) {
            return null;
        }
        String code = employerCode == null ? null : employerCode.value();
        return new Plan(Map.of(digest + "/" + employer.key() + "/" + from, "employer"), () -> {
            // by number: a query for the digest would write out everything pending once a row
            Long id = known.evaluators().get(digest);
            Evaluator found = id == null ? null : evaluators.findById(id).orElseThrow();
            boolean created = found == null;
            Evaluator evaluator = created
                    ? new Evaluator(typed == null ? EvaluatorKind.EXPERT : typed, resident, digest, enteredOn)
                    : found;
            boolean changed = evaluator.describe(
                    name,
                    cells.orKnown(title, evaluator.title()),
                    cells.orKnown(phone, evaluator.phone()),
                    expertise.isEmpty() ? evaluator.expertise() : expertise);
            changed |= evaluator.reach(
                    cells.orKnown(region, evaluator.regionCode()),
                    cells.orKnown(address, evaluator.address()),
                    cells.orKnown(account, evaluator.bankAccount()));
            if (!employer.isEmpty()) {
                changed |= evaluator.employ(employer, code, position, from, to);
            }
            return Written.of(
                    created, changed, "EVALUATOR", evaluators.save(evaluator).id());
        });
    }

    private Plan relative(Cells cells, String digest, KnownParties known) {
        RelativeKind relation = cells.choice("relation", RelativeKind.class);
        PartyName person = PartyName.of(cells.text("personName", 100));
        CreditCode code = cells.creditCode("organizationCode");
        String note = cells.text("note", 300);
        Long id = known.evaluators().get(digest);
        if (id == null) {
            cells.wrong("residentId", "notInPool");
        }
        if (person.isEmpty() && code == null && cells.raw("organizationCode").isEmpty()) {
            cells.wrong("personName", "personOrOrganization");
            return null;
        }
        if (id == null || relation == null) {
            return null;
        }
        String organization = code == null ? null : code.value();
        return new Plan(Map.of(digest + "/" + relation + "/" + person.key() + "/" + organization, "relation"), () -> {
            Evaluator evaluator = evaluators.findById(id).orElseThrow();
            return Written.of(false, evaluator.declare(relation, person, null, organization, note), "EVALUATOR", id);
        });
    }

    private static Set<String> expertise(Cells cells) {
        String typed = cells.text("expertise", 300);
        if (typed == null) {
            return Set.of();
        }
        Set<String> codes = Arrays.stream(typed.split("[、,，;；/]"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (codes.stream().anyMatch(code -> code.length() > 30)) {
            cells.wrong("expertise", "expertise");
        }
        return codes;
    }
}
