package org.sanshe.evaluation.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Documents;
import org.sanshe.document.PageFinder;
import org.sanshe.document.StoredDocument;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.plan.SelfReports;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.evaluation.scoring.SheetPage.Link;
import org.sanshe.kernel.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 评价材料的展示: the material beside the indicators, with the page that first names each, and what can be pinned. */
@Component
class SheetMaterial {

    private final Material material;
    private final SelfReports reports;
    private final Schemes schemes;
    private final PageFinder pages;
    private final Documents documents;
    private final MessageSource messages;

    SheetMaterial(
            Material material,
            SelfReports reports,
            Schemes schemes,
            PageFinder pages,
            Documents documents,
            MessageSource messages) {
        this.material = material;
        this.reports = reports;
        this.schemes = schemes;
        this.pages = pages;
        this.documents = documents;
        this.messages = messages;
    }

    /**
     * 展示的材料.
     *
     * @param files by where they come from, in the reader's words
     * @param choices what can be pinned, by where it comes from
     * @param found where the files first speak of an indicator, by its name
     * @param own what the organization says, by the code of the indicator
     */
    record Shown(
            Map<String, List<Link>> files,
            Map<String, List<Link>> choices,
            Map<String, List<Link>> found,
            Map<String, SheetPage.Own> own,
            Map<String, Link> known,
            Documents documents) {

        /** A pinned piece of evidence: a file, one of its pages, a service record or a photo. */
        Link link(String pin) {
            int page = pin.indexOf('#');
            String ref = page < 0 ? pin : pin.substring(0, page);
            Link link = known.get(ref);
            if (link != null && page < 0) return link;
            if (link != null) {
                String number = pin.substring(page + 1);
                return new Link(pin, link.label() + " p." + number, link.url() + "#page=" + number);
            }
            try {
                StoredDocument photo = documents.byRef(ref);
                return new Link(pin, photo.name(), view(photo));
            } catch (NotFound gone) {
                return new Link(pin, pin, "");
            }
        }
    }

    Shown of(Assessment a, boolean english) {
        var files = new LinkedHashMap<String, List<Link>>();
        var known = new HashMap<String, Link>();
        var found = new HashMap<String, List<Link>>();
        List<String> names =
                schemes.get(a.schemeId()).leaves().stream().map(Indicator::name).toList();
        material.of(a).forEach((group, all) -> {
            if (all.isEmpty()) return;
            var links = new ArrayList<Link>();
            for (StoredDocument d : all) {
                Link link = new Link(d.ref(), d.name(), view(d));
                links.add(link);
                known.put(d.ref(), link);
                pages.find(d, names)
                        .forEach((name, page) -> found.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(new Link(
                                        d.ref() + "#" + page, d.name() + " p." + page, view(d) + "#page=" + page)));
            }
            files.put(word("scoring.material." + group.name()), links);
        });
        var choices = new LinkedHashMap<>(files);
        var records = material.records(a).stream()
                .map(r -> new Link(
                        Material.RECORD + r.id(),
                        r.on() + " " + r.item() + " " + r.place() + " " + r.worker()
                                + (r.attendance() == null ? "" : " ×" + r.attendance()),
                        ""))
                .toList();
        records.forEach(r -> known.put(r.value(), r));
        if (!records.isEmpty()) choices.put(word("scoring.material.RECORDS"), records);
        var own = new HashMap<String, SheetPage.Own>();
        reports.of(a)
                .ifPresent(report -> report.lines()
                        .forEach(line -> own.put(
                                line.indicator(),
                                new SheetPage.Own(
                                        Wording.plain(line.ownPoints()),
                                        line.words(),
                                        line.files().stream()
                                                .map(known::get)
                                                .filter(java.util.Objects::nonNull)
                                                .toList()))));
        return new Shown(files, choices, found, own, known, documents);
    }

    private static String view(StoredDocument d) {
        return "/documents/" + d.id() + "/view";
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
