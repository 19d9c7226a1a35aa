package org.sanshe.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages of one organization or evaluator show. */
@Component
@Transactional(readOnly = true)
class Cards {

    private static final int SHOWN_CHANGES = 20;
    private static final int SHOWN_YEARS = 6;

    private final Organizations organizations;
    private final Agencies agencies;
    private final Evaluators evaluators;
    private final Registry registry;
    private final JdbcClient jdbc;
    private final SansheClock clock;

    Cards(
            Organizations organizations,
            Agencies agencies,
            Evaluators evaluators,
            Registry registry,
            JdbcClient jdbc,
            SansheClock clock) {
        this.organizations = organizations;
        this.agencies = agencies;
        this.evaluators = evaluators;
        this.registry = registry;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    OrganizationCard organization(long id) {
        Organization organization = found(id);
        LocalDate today = clock.today();
        OrganizationFacts facts = organization.facts();
        Standing standing = registry.standing(organization, today);
        return new OrganizationCard(
                Profile.of(organization),
                organization.version(),
                maskedPhone(facts.contactPhone()),
                registry.bankAccount(id).map(BankAccount::toString).orElse(null),
                standing,
                agencies.findByOrganizationId(id)
                        .filter(agency -> agency.isActive(today))
                        .map(Agency::enteredOn)
                        .orElse(null),
                warnings(organization, standing),
                ratings(organization, today),
                organization.offices().stream()
                        .map(o -> new OrganizationCard.OfficeLine(o.office(), o.personName(), o.heldFrom(), o.heldTo()))
                        .toList(),
                holdings(id),
                standing.inspections().keySet().stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(SHOWN_YEARS)
                        .map(year -> new OrganizationCard.InspectionLine(year, standing.inspection(year)))
                        .toList(),
                changes("ORGANIZATION", id));
    }

    /** The fields of the edit form; the account number is never sent back to a page. */
    Map<String, String> values(long id) {
        Organization organization = found(id);
        OrganizationFacts facts = organization.facts();
        Map<String, String> values = new HashMap<>();
        values.put("creditCode", organization.creditCode());
        values.put("name", facts.name());
        values.put("supplierClass", facts.supplierClass().name());
        values.put("charity", facts.charity() ? "yes" : "no");
        values.put("registrar", facts.registrar());
        values.put("registeredOn", Objects.toString(facts.registeredOn(), null));
        values.put("legalRepresentative", facts.legalRepresentative());
        values.put("address", facts.address());
        values.put("contactName", facts.contactName());
        values.put("contactPhone", facts.contactPhone());
        values.put("bankName", facts.bankName());
        values.values().removeIf(Objects::isNull);
        return values;
    }

    EvaluatorCard evaluator(long id) {
        Evaluator e = evaluators.findById(id).orElseThrow(() -> new NotFound("evaluator " + id));
        return new EvaluatorCard(
                e.id(),
                e.kind(),
                e.name(),
                e.title(),
                e.residentId().masked(),
                maskedPhone(e.phone()),
                e.expertise(),
                e.regionCode(),
                e.enteredOn(),
                e.leftOn(),
                e.isActive(clock.today()),
                e.employments().stream()
                        .map(w -> new EvaluatorCard.EmploymentLine(
                                w.employer(), w.position(), w.employedFrom(), w.employedTo()))
                        .toList(),
                e.relatives().stream()
                        .map(r -> new EvaluatorCard.RelativeLine(
                                r.relation(), r.personName(), r.organizationCode(), r.note()))
                        .toList());
    }

    /** The identity number, for the forms that add to an evaluator; it stays on the server. */
    String residentId(long evaluatorId) {
        return evaluators
                .findById(evaluatorId)
                .orElseThrow(() -> new NotFound("evaluator " + evaluatorId))
                .residentId()
                .value();
    }

    private Organization found(long id) {
        return organizations.findById(id).orElseThrow(() -> new NotFound("organization " + id));
    }

    private static List<String> warnings(Organization organization, Standing standing) {
        List<String> warnings = new ArrayList<>();
        if (standing.blacklisted()) {
            warnings.add("party.warning.blacklisted");
        }
        if (standing.abnormal()) {
            warnings.add("party.warning.abnormal");
        }
        if (standing.recentViolation()) {
            warnings.add("party.warning.violation");
        }
        if (standing.rating() == null && !organization.ratings().isEmpty()) {
            warnings.add("party.warning.ratingExpired");
        }
        if (standing.inspections().containsValue(InspectionConclusion.NOT_TAKEN)) {
            warnings.add("party.warning.inspectionMissed");
        }
        if (standing.inspections().containsValue(InspectionConclusion.UNQUALIFIED)) {
            warnings.add("party.warning.inspectionFailed");
        }
        if (standing.supplierClass() == SupplierClass.PUBLIC_1
                || standing.supplierClass() == SupplierClass.GROUP_BUDGET_FUNDED) {
            warnings.add("party.warning.mayNotSupply");
        }
        if (!CreditCode.examine(organization.creditCode()).problems().isEmpty()) {
            warnings.add("party.warning.bodyCode");
        }
        return warnings;
    }

    private static List<OrganizationCard.RatingLine> ratings(Organization organization, LocalDate today) {
        Rating newest = organization.ratings().stream()
                .filter(r -> !r.issuedOn().isAfter(today))
                .findFirst()
                .orElse(null);
        return organization.ratings().stream()
                .map(r -> new OrganizationCard.RatingLine(
                        r.grade(), r.issuedOn(), r.validThrough(), r.issuer(), r.equals(newest) && r.counts(today)))
                .toList();
    }

    private List<OrganizationCard.HoldingLine> holdings(long id) {
        return jdbc.sql("""
                        select h.holder_id = :id as holds, h.relation, o.id, o.name, h.held_from, h.held_to
                          from organization_holding h
                          join organization o on o.id = case when h.holder_id = :id then h.held_id else h.holder_id end
                         where h.holder_id = :id or h.held_id = :id
                         order by h.id
                        """)
                .param("id", id)
                .query((row, i) -> new OrganizationCard.HoldingLine(
                        row.getBoolean("holds"),
                        HoldingRelation.valueOf(row.getString("relation")),
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("held_from", LocalDate.class),
                        row.getObject("held_to", LocalDate.class)))
                .list();
    }

    private List<OrganizationCard.ChangeLine> changes(String subject, long id) {
        return jdbc.sql("select at, person_name, act, source from registry_change"
                        + " where subject = ? and subject_id = ? order by id desc limit ?")
                .params(subject, id, SHOWN_CHANGES)
                .query((row, i) -> new OrganizationCard.ChangeLine(
                        row.getObject("at", java.time.OffsetDateTime.class)
                                .atZoneSameInstant(SansheClock.ZONE)
                                .toOffsetDateTime(),
                        row.getString("person_name"),
                        row.getString("act"),
                        row.getString("source")))
                .list();
    }

    /** First three and last three characters. */
    static String maskedPhone(String phone) {
        if (phone == null) {
            return null;
        }
        return phone.length() < 8 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 3);
    }
}
