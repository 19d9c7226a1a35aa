package org.sanshe.delivery.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.sanshe.forms.Secrets;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.Problem;
import org.sanshe.party.ResidentId;
import org.springframework.stereotype.Component;

/** 拟定名册: reads what the organization handed in, and enters it when nothing speaks against it. */
@Component
class Proposing {

    private final RosterRows rosters;
    private final RosterChanges changes;
    private final Assignments assignments;
    private final RosterCheck check;
    private final FieldCipher cipher;

    Proposing(
            RosterRows rosters, RosterChanges changes, Assignments assignments, RosterCheck check, FieldCipher cipher) {
        this.rosters = rosters;
        this.changes = changes;
        this.assignments = assignments;
        this.check = check;
        this.cipher = cipher;
    }

    /**
     * Enters who comes.
     *
     * @throws InvalidInput for a row that is not filled as it should be
     * @throws Refusal when a rule keeps somebody from a seat, or a seat is being changed already
     */
    void people(Roster roster, String caseNo, RosterForm form, LocalDate today) {
        List<Seat> seats = rosters.seats(roster.agreement());
        List<Proposal> before = changes.proposals(caseNo);
        if (form.people().isEmpty()) throw InvalidInput.at("people", "请至少填写一人。", "Name at least one person.");
        var people = new ArrayList<Proposal>();
        var taken = new HashSet<Long>();
        var shares = new HashMap<String, BigDecimal>();
        for (int i = 0; i < form.people().size(); i++) {
            var row = form.people().get(i);
            String path = "people[" + i + "].";
            Seat seat = seat(seats, row.seat(), path);
            if (!taken.add(seat.id())) {
                throw InvalidInput.at(path + "seat", "同一岗位只能填写一人。", "One person a seat.");
            }
            Known known = known(row, path, before);
            Proposal p = proposal(seat, row, known, path);
            check.check(roster, seat, p, known.bornOn(), today);
            BigDecimal share = shares.merge(p.digest(), seat.share(), BigDecimal::add);
            if (roster.overlap() == Roster.Overlap.REFUSE && share.compareTo(BigDecimal.ONE) > 0) {
                throw new Refusal(RosterRule.BEYOND_FULL_TIME, seat.label(), p.name(), share.toPlainString());
            }
            people.add(p);
        }
        changes.propose(caseNo, people, seats);
    }

    /** Enters who leaves: everybody of the form, or everybody there is. */
    void leaving(Roster roster, String caseNo, RosterForm form) {
        List<Seat> seats = rosters.seats(roster.agreement());
        if (form.kind() == Change.Kind.END) {
            check.within(roster, form.endsOn());
            var there = assignments.of(roster.agreement(), form.endsOn(), form.endsOn());
            if (there.isEmpty()) throw new Refusal(RosterRule.NOBODY_THERE, roster.title(), form.endsOn());
            there.stream()
                    .filter(a -> a.to().isAfter(form.endsOn()))
                    .forEach(a -> changes.leave(caseNo, a.seatId(), form.endsOn(), form.endReason()));
            return;
        }
        if (form.leaves().isEmpty()) throw InvalidInput.at("leaves", "请至少填写一个岗位。", "Name at least one seat.");
        var left = new HashSet<Long>();
        for (int i = 0; i < form.leaves().size(); i++) {
            var row = form.leaves().get(i);
            Seat seat = seat(seats, row.seat(), "leaves[" + i + "].");
            if (!left.add(seat.id())) {
                throw InvalidInput.at("leaves[" + i + "].seat", "同一岗位只能填写一次。", "Each seat once.");
            }
            check.within(roster, row.lastDay());
            changes.leave(caseNo, seat.id(), row.lastDay(), row.reason());
        }
    }

    private static Seat seat(List<Seat> seats, String id, String path) {
        return seats.stream()
                .filter(s -> String.valueOf(s.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> InvalidInput.at(path + "seat", "请选择本项目的岗位。", "Choose a seat of this agreement."));
    }

    private Proposal proposal(Seat seat, RosterForm.Person row, Known known, String path) {
        String number = row.certificateNo() == null || row.certificateNo().isBlank()
                ? null
                : row.certificateNo().strip();
        boolean none = row.certificateKind().equals(Certificates.NONE);
        if (!none && number == null) {
            throw InvalidInput.at(path + "certificateNo", "请填写证书编号。", "Enter the number of the certificate.");
        }
        if (number != null && ResidentId.examine(number).isEmpty()) {
            throw InvalidInput.at(
                    path + "certificateNo", "请填写证书编号，不要填身份证号码。", "Enter the certificate's number, not the person's.");
        }
        return new Proposal(
                seat.id(),
                row.name().strip(),
                known.digest(),
                known.masked(),
                row.certificateKind(),
                none ? null : number,
                none ? null : row.certificateUntil(),
                row.insuredSince(),
                row.contractFrom(),
                row.contractUntil(),
                row.from());
    }

    /** The number as typed; or, where it stands masked, as it was handed in before. */
    private Known known(RosterForm.Person row, String path, List<Proposal> before) {
        if (row.residentId().contains("*")) {
            return before.stream()
                    .filter(p -> p.maskedId().equals(row.residentId().strip())
                            && p.name().equals(row.name().strip()))
                    .findFirst()
                    .map(p -> new Known(p.digest(), p.maskedId(), null))
                    .orElseThrow(() ->
                            InvalidInput.at(path + "residentId", "请填写完整的身份证号码。", "Enter the whole identity number."));
        }
        List<Problem> problems = ResidentId.examine(row.residentId());
        if (!problems.isEmpty()) {
            String code = problems.get(0).code();
            throw InvalidInput.at(
                    path + "residentId",
                    Map.of("length", "身份证号码应为18位。", "character", "身份证号码只含数字，末位可以是X。", "check", "身份证号码的校验位不对，请核对。")
                            .getOrDefault(code, "身份证号码中的出生日期不存在，请核对。"),
                    "This is no valid identity number: check " + code + ".");
        }
        ResidentId id = ResidentId.of(row.residentId());
        return new Known(cipher.digest(id.value()), Secrets.mask(id.value()), id.bornOn());
    }

    private record Known(String digest, String masked, LocalDate bornOn) {}
}
