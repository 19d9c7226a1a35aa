package org.sanshe.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 审核审批记录: who did what in the cases of a chain, as their records of evidence say, with what was found. */
@Component
class TrailActs {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    /** Facts that tell a reader nothing. */
    private static final Set<String> SILENT = Set.of("digest", "process");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MessageSource messages;

    TrailActs(JdbcClient jdbc, JsonMapper json, MessageSource messages) {
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
    }

    /** What people did in the cases, oldest first; handing in a form and what came of it are one act. */
    List<Done> of(Collection<String> cases, Locale locale) {
        String name = "en".equals(locale.getLanguage()) ? "name_en" : "name";
        var done = new ArrayList<Done>();
        jdbc.sql("select e.*, t." + name + " as task from evidence e left join lateral ("
                        + "select i.name, i.name_en from task_item i where i.case_no = e.case_no and i.node = e.node limit 1) t on true"
                        + " where e.case_no = any (?) and e.person_id is not null and e.act not in ('claimed', 'unclaimed')"
                        + " order by e.case_no, e.seq")
                .param(cases.toArray(new String[0]))
                .query((rs, n) -> read(rs, locale))
                .list()
                .forEach(next -> {
                    Done last = done.isEmpty() ? null : done.get(done.size() - 1);
                    if (last != null && last.isOneWith(next)) done.set(done.size() - 1, last.with(next));
                    else done.add(next);
                });
        return done;
    }

    private Done read(ResultSet rs, Locale locale) throws SQLException {
        String task = rs.getString("task");
        String act = rs.getString("act");
        var facts = new TreeMap<String, String>();
        json.readValue(rs.getString("facts"), FACTS).forEach((key, value) -> {
            if (value == null || SILENT.contains(key)) return;
            facts.put(messages.getMessage("fact." + key, null, key, locale), word(value, locale));
        });
        return new Done(
                rs.getString("case_no"),
                rs.getInt("seq"),
                rs.getString("node"),
                task != null && !task.isEmpty() ? task : messages.getMessage("act." + act, null, act, locale),
                rs.getLong("person_id"),
                rs.getString("person_name"),
                rs.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(SansheClock.ZONE)
                        .toLocalDate(),
                facts);
    }

    private String word(Object value, Locale locale) {
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .map(v -> word(v, locale))
                    .collect(Collectors.joining("en".equals(locale.getLanguage()) ? "; " : "；"));
        }
        String text = String.valueOf(value);
        return messages.getMessage("code." + text, null, text, locale);
    }

    /**
     * 一项办理.
     *
     * @param facts what was found or decided, in the reader's words
     */
    record Done(
            String caseNo,
            int seq,
            String node,
            String what,
            long person,
            String who,
            LocalDate on,
            Map<String, String> facts) {

        private boolean isOneWith(Done next) {
            return caseNo.equals(next.caseNo)
                    && person == next.person
                    && on.equals(next.on)
                    && java.util.Objects.equals(node, next.node);
        }

        private Done with(Done next) {
            var both = new TreeMap<>(facts);
            both.putAll(next.facts);
            return new Done(caseNo, seq, node, what, person, who, on, both);
        }

        /** What was found, in a line. */
        String note(boolean english) {
            return facts.entrySet().stream()
                    .map(f -> f.getKey() + (english ? ": " : "：") + f.getValue())
                    .collect(Collectors.joining(english ? "; " : "；"));
        }
    }
}
