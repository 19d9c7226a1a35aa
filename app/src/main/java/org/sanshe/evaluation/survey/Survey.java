package org.sanshe.evaluation.survey;

import java.time.LocalDate;

/**
 * 一次满意度测评.
 *
 * @param required how many must answer an open link; null for a sample, whose table says it
 * @param link the last part of the open link's address; null for a sample
 * @param extendedOn when more time was given; null while it was not
 */
record Survey(
        String caseNo,
        long questionnaireId,
        String agreement,
        String title,
        long unitId,
        Way way,
        LocalDate servedFrom,
        LocalDate servedTo,
        LocalDate until,
        Integer required,
        String link,
        LocalDate extendedOn,
        Status status) {

    /** 测评对象. */
    enum Way {
        SAMPLE("随机抽样，一次性答题码", "Random sample with one-time codes"),
        OPEN("公开链接", "Open link");

        private final String zh;
        private final String en;

        Way(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 测评状态. */
    enum Status {
        PLANNED("待审核", "To be approved"),
        REFUSED("不予开展", "Refused"),
        RUNNING("进行中", "Running"),
        ENOUGH("已完成", "Completed"),
        SHORT("份数不足", "Fell short");

        private final String zh;
        private final String en;

        Status(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String in(boolean english) {
            return english ? en : zh;
        }

        boolean hasAnswers() {
            return this != PLANNED && this != REFUSED;
        }
    }
}
