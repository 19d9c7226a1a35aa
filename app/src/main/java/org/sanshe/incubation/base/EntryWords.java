package org.sanshe.incubation.base;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanshe.incubation.BaseRules.Excluded;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.base.Finding.Said;
import org.sanshe.party.CreditCodeKind;
import org.sanshe.party.Relation;

/** 用语: how bodies, tracks and relations are said in both languages. */
final class EntryWords {

    private EntryWords() {}

    static Said kind(CreditCodeKind kind) {
        if (kind == null) return new Said("未填写", "not stated");
        return switch (kind) {
            case ASSOCIATION -> new Said("社会团体", "an association");
            case SERVICE_BODY -> new Said("社会服务机构（民办非企业单位）", "a social service body");
            case FOUNDATION -> new Said("基金会", "a foundation");
            case COMPANY, SOLE_TRADER, COOPERATIVE -> new Said("企业或者其他市场主体", "a business");
            case STATE_ORGAN, PUBLIC_INSTITUTION, MASS_ORGANIZATION ->
                new Said("机关、事业单位或者群众团体", "a state organ, public institution or mass organization");
            default -> new Said("其他单位", "another body");
        };
    }

    static Said track(Track track) {
        return new Said(track.in(false), track.in(true));
    }

    static Said stage(Stage stage) {
        return new Said(stage.in(false), stage.in(true));
    }

    static Said excluded(Excluded nature) {
        return new Said(nature.in(false), nature.in(true));
    }

    static Said relation(Relation r) {
        String person = r.person() == null ? "" : r.person();
        String unsure = r.certain() ? "" : "，仅姓名一致";
        String unsureEn = r.certain() ? "" : ", by name only";
        return switch (r.rule()) {
            case SAME_HEAD -> new Said("负责人为同一人（" + person + unsure + "）", "the same head (" + person + unsureEn + ")");
            case HOLDING -> new Said("存在直接控股关系", "one holds the other");
            case MANAGEMENT -> new Said("存在直接管理关系", "one manages the other");
            default -> new Said("存在关联关系", "related");
        };
    }

    static <T> Said all(Collection<T> values, Function<T, Said> said) {
        if (values.isEmpty()) return Said.NONE;
        var each = values.stream().map(said).toList();
        return new Said(
                each.stream().map(Said::zh).collect(Collectors.joining("、")),
                each.stream().map(Said::en).collect(Collectors.joining(", ")));
    }
}
