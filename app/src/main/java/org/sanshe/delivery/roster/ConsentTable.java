package org.sanshe.delivery.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 名册审核表: who is proposed for which seat, in place of whom, and what the officer should look at. */
@Component
class ConsentTable {

    private final RosterRows rosters;
    private final RosterChanges changes;
    private final Assignments assignments;
    private final Certificates certificates;

    ConsentTable(RosterRows rosters, RosterChanges changes, Assignments assignments, Certificates certificates) {
        this.rosters = rosters;
        this.changes = changes;
        this.assignments = assignments;
        this.certificates = certificates;
    }

    Map<String, Object> of(Change change, LocalDate today, boolean english) {
        Roster roster = rosters.get(change.agreement());
        List<Seat> seats = rosters.seats(roster.agreement());
        Map<Long, Proposal> proposed = changes.proposals(change.caseNo()).stream()
                .collect(Collectors.toMap(Proposal::seatId, Function.identity()));
        List<Assignment> there = assignments.of(roster.agreement(), today, roster.until());
        Set<Long> filled = there.stream().map(Assignment::seatId).collect(Collectors.toSet());
        var rows = new ArrayList<Map<String, Object>>();
        var vacant = new ArrayList<String>();
        for (Seat seat : seats) {
            Proposal p = proposed.get(seat.id());
            if (p != null) rows.add(row(roster, seat, p, there, english));
            else if (!filled.contains(seat.id())) vacant.add(seat.label());
        }
        var values = new LinkedHashMap<String, Object>();
        values.put("subject", change.kind().in(english) + (english ? ": " : "：") + roster.title());
        values.put("people", rows);
        values.put("vacant", vacant.isEmpty() ? (english ? "none" : "无") : String.join(english ? ", " : "、", vacant));
        return values;
    }

    private Map<String, Object> row(Roster roster, Seat seat, Proposal p, List<Assignment> there, boolean english) {
        var row = new LinkedHashMap<String, Object>();
        row.put("seat", seat.label());
        row.put("name", p.name());
        row.put("id", p.maskedId());
        row.put("certificate", certificate(p, english));
        row.put("insured", p.insuredSince() == null ? "" : p.insuredSince().toString());
        row.put("from", p.from().toString());
        row.put(
                "replaces",
                there.stream()
                        .filter(a -> a.seatId() == seat.id() && a.holdsOn(p.from()))
                        .map(Assignment::name)
                        .findFirst()
                        .orElse(""));
        row.put("remark", String.join(english ? "; " : "；", remarks(roster, seat, p, english)));
        return row;
    }

    private String certificate(Proposal p, boolean english) {
        String kind = certificates.get(p.certificate()).in(english);
        String until = p.certificateUntil() == null ? "" : (english ? ", until " : "，至") + p.certificateUntil();
        return p.certificateNo() == null ? kind : kind + " " + p.certificateNo() + until;
    }

    private List<String> remarks(Roster roster, Seat seat, Proposal p, boolean english) {
        var remarks = new ArrayList<String>();
        BigDecimal most =
                assignments.mostTakenUp(p.digest(), p.from(), seat.id()).add(seat.share());
        if (most.compareTo(BigDecimal.ONE) > 0) {
            remarks.add((english ? "taken up by " : "各项目工时合计") + most.toPlainString());
        }
        assignments
                .knownAs(p.digest())
                .filter(name -> !name.equals(p.name()))
                .ifPresent(name -> remarks.add((english ? "known before as " : "此前登记的姓名为") + name));
        if (p.insuredSince() == null) remarks.add(english ? "not insured yet" : "尚未参保");
        if (p.certificateUntil() != null && p.certificateUntil().isBefore(roster.until())) {
            remarks.add(english ? "the certificate expires within the term" : "证书在服务期限内到期");
        }
        if (p.contractUntil() != null && p.contractUntil().isBefore(roster.until())) {
            remarks.add(english ? "the employment ends within the term" : "劳动合同在服务期限内到期");
        }
        return remarks;
    }
}
