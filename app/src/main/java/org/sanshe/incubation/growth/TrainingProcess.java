package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Incubations;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.growth.SignUps.SignUp;
import org.sanshe.incubation.growth.Training.Status;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.TrainingCertificate;
import org.sanshe.notice.Messages;
import org.sanshe.party.Credentials;
import org.sanshe.processes.IncubationTrainingSteps;

/** What {@code incubationTraining.bpmn} asks. */
@Steps("incubationTraining")
class TrainingProcess implements IncubationTrainingSteps {

    private final Trainings trainings;
    private final SignUps signUps;
    private final Attendances attendances;
    private final TrainingCredits credits;
    private final Tenancies tenancies;
    private final Incubations incubations;
    private final Bases bases;
    private final Documents documents;
    private final Credentials credentials;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;

    TrainingProcess(
            Trainings trainings,
            SignUps signUps,
            Attendances attendances,
            TrainingCredits credits,
            Tenancies tenancies,
            Incubations incubations,
            Bases bases,
            Documents documents,
            Credentials credentials,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence) {
        this.trainings = trainings;
        this.signUps = signUps;
        this.attendances = attendances;
        this.credits = credits;
        this.tenancies = tenancies;
        this.incubations = incubations;
        this.bases = bases;
        this.documents = documents;
        this.credentials = credentials;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public void publishTraining(String caseNo) {
        Training t = trainings.get(caseNo);
        tenancies.tenants(t.baseId()).stream()
                .filter(y -> y.status() == Tenancy.Status.IN_TERM)
                .forEach(y -> messages.toOrganization(
                        y.organizationId(),
                        null,
                        "基地培训《" + t.title() + "》开始报名",
                        "Sign-up is open for the training " + t.title(),
                        null));
        evidence.record(Act.of(caseNo, null, "trainingPublished", "publishTraining", Map.of("course", t.title())));
    }

    @Override
    public String desk(String caseNo) {
        return bases.get(trainings.get(caseNo).baseId()).desk();
    }

    @Override
    public Date coursesOver(String caseNo) {
        return Date.from(trainings.get(caseNo).over().atZone(SansheClock.ZONE).toInstant());
    }

    @Override
    public boolean isCancelled(String caseNo) {
        return trainings.get(caseNo).status() == Status.CANCELLED;
    }

    @Override
    public void cancelTraining(String caseNo) {
        Training t = trainings.get(caseNo);
        signUps.tell(caseNo, "基地培训《" + t.title() + "》已经取消", "The training " + t.title() + " was cancelled");
    }

    @Override
    public Date checkAttendanceDue(String caseNo) {
        return deadlines.set(
                caseNo,
                "checkAttendance",
                "TRAINING_LOCK",
                trainings.get(caseNo).over().toLocalDate());
    }

    @Override
    public void issueCertificates(String caseNo) {
        Training t = trainings.get(caseNo);
        Base base = bases.get(t.baseId());
        Map<Long, Integer> attended = attendances.attended(caseNo);
        var earned = new LinkedHashMap<Long, BigDecimal>();
        int certificates = 0;
        for (SignUp who : signUps.seated(caseNo)) {
            int sessions = attended.getOrDefault(who.id(), 0);
            BigDecimal own = TrainingCredits.of(t, sessions);
            StoredDocument paper = own.signum() > 0 ? certificate(t, base, who, sessions, own) : null;
            credits.insert(t, who, sessions, own, paper == null ? null : paper.id());
            if (paper == null) continue;
            certificates++;
            earned.merge(who.organizationId(), own, BigDecimal::add);
        }
        earned.forEach((organization, sum) -> enter(t, base, organization, sum));
        evidence.record(
                Act.of(caseNo, null, "certificatesIssued", "issueCertificates", Map.of("certificates", certificates))
                        .by(GrowthRule.ROLL_LOCKED.basis()));
    }

    private StoredDocument certificate(Training t, Base base, SignUp who, int sessions, BigDecimal own) {
        LocalDate first = t.sessions().get(0).day();
        var letter = new TrainingCertificate(
                base.name(),
                who.person(),
                who.organization(),
                t.title(),
                first,
                t.over().toLocalDate(),
                sessions,
                t.sessions().size(),
                own);
        return documents.issue(
                t.caseNo(),
                "trainingCertificate",
                letter,
                base.name(),
                Audience.CASE,
                Audience.organization(who.organizationId()));
    }

    private void enter(Training t, Base base, long organization, BigDecimal sum) {
        LocalDate on = t.over().toLocalDate();
        credentials.record(new Credentials.Credential(
                organization,
                Credentials.Kind.TRAINING,
                t.title(),
                t.title(),
                base.name(),
                on,
                null,
                sum,
                "学时",
                t.caseNo(),
                null));
        messages.toOrganization(
                organization,
                null,
                "培训《" + t.title() + "》已计" + Goal.plain(sum) + "学时，证明可以下载",
                Goal.plain(sum) + " credits of " + t.title() + "; the certificates can be read",
                null);
        tenancies
                .present(organization)
                .filter(y -> y.baseId() == base.id()
                        && List.of(Tenancy.Status.IN_TERM).contains(y.status()))
                .ifPresent(y -> incubations.active(y.caseNo(), on));
    }
}
