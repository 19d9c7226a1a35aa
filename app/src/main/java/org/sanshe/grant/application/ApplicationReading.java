package org.sanshe.grant.application;

import java.util.List;
import java.util.Set;
import org.sanshe.grant.scheme.GrantScheme;
import org.springframework.stereotype.Component;

/** 申报书阅览: what an application says, part by part, for those who judge it. */
@Component
public class ApplicationReading {

    private static final Set<Section> ELSEWHERE = Set.of(Section.BUDGET, Section.PAPERS);

    private final ApplicationContents contents;
    private final SectionText texts;

    ApplicationReading(ApplicationContents contents, SectionText texts) {
        this.contents = contents;
        this.texts = texts;
    }

    /** 申报书的一部分. @param name in the reader's language */
    public record Part(String name, String text) {}

    /** Its parts in the order of the form, without budget and papers; empty when nothing was handed in as a form. */
    public List<Part> of(String caseNo, GrantScheme scheme, boolean english) {
        if (contents.values(caseNo).isEmpty()) return List.of();
        ApplicationForm form = contents.of(caseNo);
        return Section.all().stream()
                .filter(s -> !ELSEWHERE.contains(s))
                .map(s -> new Part(s.in(english), texts.of(s, form, scheme)))
                .toList();
    }
}
