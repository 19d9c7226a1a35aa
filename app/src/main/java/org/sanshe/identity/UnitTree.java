package org.sanshe.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 机构维护: adds units to the tree and changes what letters print of them. Units do not move: cases belong to them. */
@Component
@Transactional
class UnitTree {

    private static final int LONGEST = 100;

    private final JdbcClient jdbc;
    private final Units units;
    private final Evidence evidence;
    private final Texts texts;

    UnitTree(JdbcClient jdbc, Units units, Evidence evidence, Texts texts) {
        this.jdbc = jdbc;
        this.units = units;
        this.evidence = evidence;
        this.texts = texts;
    }

    /**
     * Adds a unit below its parent.
     *
     * @throws InvalidInput when a field is wrong
     */
    long add(UnitForm form, Actor by) {
        Units.Unit parent = form.parentId() == null ? null : units.get(form.parentId());
        check(form, parent);
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('unit', 'id'))")
                .query(Long.class)
                .single();
        try {
            jdbc.sql("""
                            insert into unit (id, parent_id, name, name_en, level, region_code, path, credit_code, address,
                              representative, contact, phone)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            id,
                            form.parentId(),
                            form.name().strip(),
                            form.nameEn().strip(),
                            form.level(),
                            form.regionCode(),
                            (parent == null ? "/" : parent.path()) + id + "/",
                            empty(form.creditCode()),
                            text(form.address()),
                            text(form.representative()),
                            text(form.contact()),
                            text(form.phone()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw texts.wrong("name", "unit.nameTaken");
        }
        record(by, "unitAdded", id, form);
        return id;
    }

    /** Changes everything but the unit's place in the tree. */
    void change(long id, UnitForm form, Actor by) {
        Units.Unit unit = units.get(id);
        check(form, unit.parentId() == null ? null : units.get(unit.parentId()));
        try {
            jdbc.sql("""
                            update unit set name = ?, name_en = ?, level = ?, region_code = ?, credit_code = ?, address = ?,
                              representative = ?, contact = ?, phone = ? where id = ?
                            """)
                    .params(
                            form.name().strip(),
                            form.nameEn().strip(),
                            form.level(),
                            form.regionCode(),
                            empty(form.creditCode()),
                            text(form.address()),
                            text(form.representative()),
                            text(form.contact()),
                            text(form.phone()),
                            id)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw texts.wrong("name", "unit.nameTaken");
        }
        record(by, "unitChanged", id, form);
    }

    private void check(UnitForm form, Units.Unit parent) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (text(form.name()).isBlank() || text(form.name()).length() > LONGEST)
            errors.put("name", texts.of("unit.nameWrong"));
        if (text(form.nameEn()).isBlank() || text(form.nameEn()).length() > LONGEST)
            errors.put("nameEn", texts.of("unit.nameEnWrong"));
        int level = UnitForm.LEVELS.indexOf(text(form.level()));
        if (level < 0 || parent != null && level < UnitForm.LEVELS.indexOf(parent.level())) {
            errors.put("level", texts.of("unit.levelWrong"));
        }
        if (!text(form.regionCode()).matches("[0-9]{6,12}")) errors.put("regionCode", texts.of("unit.regionWrong"));
        if (!text(form.creditCode()).matches("([0-9A-HJ-NPQRTUWXY]{18})?")) {
            errors.put("creditCode", texts.of("unit.creditCodeWrong"));
        }
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    private void record(Actor by, String act, long id, UnitForm form) {
        evidence.record(Act.of(
                Administration.CHAIN,
                by,
                act,
                null,
                Map.of("unit", id, "name", form.name().strip())));
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static String empty(String value) {
        return text(value).isEmpty() ? null : text(value);
    }
}
