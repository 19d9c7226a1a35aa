package org.sanshe.evaluation.survey;

import java.util.List;

/**
 * 问卷的一个问题.
 *
 * @param options of a single or multiple choice; empty otherwise
 */
record Question(Kind kind, String label, String labelEn, List<Option> options, boolean required) {

    /** 题型. */
    enum Kind {
        /** 单选. */
        SINGLE("单选", "Single choice"),
        /** 多选. */
        MULTIPLE("多选", "Multiple choice"),
        /** 一至五分. */
        SCALE("满意程度（1–5）", "Satisfaction (1–5)"),
        /** 简短文字. */
        TEXT("简短文字", "Short text");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String in(boolean english) {
            return english ? en : zh;
        }

        public boolean hasOptions() {
            return this == SINGLE || this == MULTIPLE;
        }
    }

    /** 一个选项. */
    record Option(String label, String labelEn) {}
}
