package org.sanshe.party;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Rows and forms that enter an organization in the register of procurement agencies. */
@Component
class AgencyRows implements RowImport {

    private final Agencies agencies;
    private final Organizations organizations;

    AgencyRows(Agencies agencies, Organizations organizations) {
        this.agencies = agencies;
        this.organizations = organizations;
    }

    @Override
    public Set<ImportKind> kinds() {
        return Set.of(ImportKind.AGENCIES);
    }

    @Override
    public Plan plan(ImportKind kind, Cells cells, KnownParties known) {
        CreditCode code = cells.creditCode("creditCode");
        LocalDate enteredOn = cells.date("agencyEnteredOn");
        LocalDate leftOn = cells.dateFrom("agencyLeftOn", enteredOn, "agencyEnteredOn");
        String scope = cells.text("businessScope", 300);
        Long id = code == null ? null : known.organizations().get(code.value());
        if (code != null && id == null) {
            cells.wrong("creditCode", "notRegistered");
        }
        if (id == null || enteredOn == null) {
            return null;
        }
        return new Plan(Map.of(code.value(), "creditCode"), () -> {
            Agency found = agencies.findByOrganizationId(id).orElse(null);
            Agency agency =
                    found == null ? new Agency(organizations.findById(id).orElseThrow()) : found;
            boolean changed = agency.enter(enteredOn, leftOn, scope);
            agencies.save(agency);
            return Written.of(found == null, changed, "ORGANIZATION", id);
        });
    }
}
