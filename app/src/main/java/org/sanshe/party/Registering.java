package org.sanshe.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Conflict;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登记: what officers enter by hand. A form is a file of one row: the same checks, the same words. */
@Component
class Registering {

    private final Importing importing;
    private final Organizations organizations;
    private final Labels labels;

    Registering(Importing importing, Organizations organizations, Labels labels) {
        this.importing = importing;
        this.organizations = organizations;
        this.labels = labels;
    }

    /**
     * Registers something new.
     *
     * @param fields by column name
     * @return its number
     * @throws InvalidInput with a message by column
     */
    @Transactional
    long register(ImportKind kind, Map<String, String> fields, Actor actor, Locale locale) {
        return write(kind, Cells.Source.NEW_FORM, fields, actor, locale);
    }

    /**
     * Changes what is registered of an organization.
     *
     * @param version what the form was opened with
     * @throws Conflict when somebody else changed it since
     */
    @Transactional
    long change(long id, int version, Map<String, String> fields, Actor actor, Locale locale) {
        // before reading: what is compared here must still be so when it is written
        importing.lock();
        Organization organization = organization(id);
        if (organization.version() != version) {
            throw new Conflict(
                    "他人已修改该组织的登记信息，请核对后重新提交。",
                    "Somebody else has changed this organization. Compare and submit again.");
        }
        return write(ImportKind.ORGANIZATIONS, Cells.Source.EDIT_FORM, withCode(organization, fields), actor, locale);
    }

    /** Adds a dated fact to an organization. */
    @Transactional
    void add(long id, ImportKind kind, Map<String, String> fields, Actor actor, Locale locale) {
        importing.lock();
        write(kind, Cells.Source.EDIT_FORM, withCode(organization(id), fields), actor, locale);
    }

    private long write(ImportKind kind, Cells.Source source, Map<String, String> fields, Actor actor, Locale locale) {
        importing.lock();
        List<String> values = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        for (ImportColumn column : kind.columns()) {
            positions.put(column.name(), values.size());
            values.add(fields.getOrDefault(column.name(), ""));
        }
        List<ImportProblem> problems = new ArrayList<>();
        Cells cells = new Cells(source, new ImportTable.Row(1, values), positions, labels, problems);
        RowImport.Plan plan = importing.plan(kind, cells, importing.known());
        if (plan == null || !problems.isEmpty()) {
            throw new InvalidInput(byColumn(problems, locale));
        }
        RowImport.Written written = plan.write().get();
        if (written.outcome() != RowImport.Outcome.UNCHANGED) {
            importing.remember(written, "form." + kind.name(), null, actor);
        }
        return written.id();
    }

    private Map<String, String> byColumn(List<ImportProblem> problems, Locale locale) {
        Map<String, String> messages = new LinkedHashMap<>();
        for (ImportProblem problem : problems) {
            String column = problem.column().substring(problem.column().lastIndexOf('.') + 1);
            messages.putIfAbsent(
                    column,
                    labels.text(
                            "party.problem." + problem.code(),
                            locale,
                            problem.args().toArray()));
        }
        return messages;
    }

    private Organization organization(long id) {
        return organizations.findById(id).orElseThrow(() -> new NotFound("organization " + id));
    }

    private static Map<String, String> withCode(Organization organization, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("creditCode", organization.creditCode());
        return all;
    }
}
