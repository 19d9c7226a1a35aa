package org.sanshe.incubation.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sanshe.incubation.BaseRules.Excluded;
import org.sanshe.party.CreditCodeKind;
import org.sanshe.party.Preparing.Founder;

/**
 * 入驻申请表 {@code incubation-application}. While it is being typed anything may be missing; founders state no credit code,
 * no account and no inspection.
 *
 * @param place IN or OUT of the park
 * @param nature what founders say of their body: NONE or a mutual-benefit one
 * @param signing ALL or AGENT
 * @param memberKind the same as {@code nature}, of a registered body
 * @param clean nothing of what the registry does not know happened
 * @param materials in the order of the rules' list for the track
 */
record IntakeForm(
        String stage,
        String months,
        String place,
        String approvedName,
        String approvalNo,
        LocalDate approvedOn,
        String bodyKind,
        String nature,
        List<String> approvalFiles,
        List<Person> founders,
        String signing,
        List<String> signatureFiles,
        List<String> authorityFiles,
        String creditCode,
        String memberKind,
        String contactName,
        String contactPhone,
        Integer staff,
        Boolean clean,
        List<Event> events,
        String mission,
        String experience,
        List<Member> members,
        String plan,
        List<String> support,
        List<Paper> materials,
        List<String> otherFiles,
        boolean truth) {

    /** 发起人. */
    record Person(String name, String residentId, String phone, Boolean agent) {}

    /** 情形. */
    record Event(String ground, LocalDate on) {}

    /** 团队成员. */
    record Member(String name, String duty, Boolean fullTime) {}

    /** 一项材料. */
    record Paper(String name, String needed, List<String> files) {}

    boolean inPark() {
        return !"OUT".equals(place);
    }

    /** The mutual-benefit kind it says it is; null for none. */
    Excluded excluded() {
        String said = nature == null || nature.isEmpty() ? memberKind : nature;
        return said == null || said.isEmpty() || said.equals("NONE") ? null : Excluded.valueOf(said);
    }

    CreditCodeKind intended() {
        return bodyKind == null || bodyKind.isEmpty() ? CreditCodeKind.SERVICE_BODY : CreditCodeKind.valueOf(bodyKind);
    }

    List<Founder> asFounders() {
        return founders(founders);
    }

    static List<Founder> founders(List<Person> people) {
        return people.stream()
                .map(p -> new Founder(
                        p.name(),
                        p.residentId(),
                        p.phone() == null || p.phone().isBlank() ? null : p.phone(),
                        Boolean.TRUE.equals(p.agent())))
                .toList();
    }

    /** Every file handed in with it. */
    List<String> papers() {
        return Stream.of(
                        Stream.of(approvalFiles, signatureFiles, authorityFiles, otherFiles),
                        materials.stream().map(Paper::files))
                .flatMap(s -> s)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }
}
