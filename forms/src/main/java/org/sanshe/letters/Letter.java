package org.sanshe.letters;

/**
 * 公文 one official document: a record of what is printed, which knows its own layout.
 *
 * <p>Amounts are yuan with at most two decimals; times are local times in China. Text is data: it is printed as it
 * is and escaped in HTML.
 */
public sealed interface Letter
        permits NeedReport,
                ReevaluationReport,
                IntentNotice,
                MethodApproval,
                ConsultationNotice,
                PrequalificationNotice,
                ConsultationDocuments,
                ResponseList,
                ResponseReceipt,
                OpeningRecord,
                PanelRecord,
                EvaluationReport,
                AwardLetter,
                UnsuccessfulLetter,
                ResultNotice,
                TerminationNotice,
                FailureLetter,
                ChallengeReply,
                DocumentsChanged,
                InquiryAnswer,
                ChallengeNotAdmitted,
                CorrectionRequest,
                ResultChangeReport,
                ComplaintNotAccepted,
                ComplaintNotice,
                SuspensionNotice,
                ComplaintDecision,
                Contract,
                ContractNotice,
                SupplementaryAgreement,
                ContractChangeNotice,
                PerformanceNotice,
                SettlementStatement,
                FilingReceipt,
                AcceptanceCertificate,
                AssessmentReport,
                ServiceSheet,
                AssessmentNotice,
                AssessmentObjectionReply,
                WithdrawalNotice,
                SingleSourceNotice,
                GrantReply,
                ObjectionsAnswered,
                NegotiationRecord,
                QuoteDecision,
                FrameworkNotice,
                FrameworkAgreement,
                AdmissionNotice,
                FrameworkOrder,
                FrameworkSummary,
                OverdueNotice,
                LedgerProofReport,
                RectificationNotice,
                RectificationClosing,
                GrantCall,
                GrantPublicity,
                GrantResult,
                LotteryNotice,
                SupportNotice,
                GrantAgreement,
                TrainingCertificate,
                CustodyAgreement,
                CustodyStatement,
                GrantNotice,
                IncubationAgreement,
                GraduationCertificate,
                HandOverRecord,
                IncubationNotice,
                IncubationList,
                IncubationReviewResult,
                IncubationBaseClosing,
                IncubationBaseNotice,
                IncubationCallNotice,
                IncubationReply {

    /** 标题 the full title as it stands on the page and in the PDF's metadata. */
    String title();

    /** Writes the document from top to bottom; called by {@link Letters}. */
    void write(Layout page, Stamp stamp);

    /** Which of the looks the document has. */
    default Style style() {
        return Style.NOTICE;
    }
}
