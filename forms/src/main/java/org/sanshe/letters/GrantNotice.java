package org.sanshe.letters;

import java.util.List;

/**
 * 资助项目通知: what is told of a grant while it is carried out: that its mid-term failed, that it is terminated, settled,
 * closed, or that money is to be paid back.
 *
 * @param kind which
 * @param number 协议编号
 * @param project 项目名称
 * @param addressee to whom
 * @param facts label, value, label, value, …
 * @param paragraphs what is said
 */
public record GrantNotice(
        Kind kind, String number, String project, String addressee, List<String> facts, List<String> paragraphs)
        implements Letter {

    /** 通知种类. */
    public enum Kind {
        /** 评估不合格. */
        FAILED("资助项目评估不合格公告"),
        /** 终止资助. */
        TERMINATED("终止资助通知书"),
        /** 结算. */
        SETTLED("资助项目结算书"),
        /** 收回资金. */
        RECOVERY("收回资助资金通知书"),
        /** 结项. */
        CLOSED("资助项目结项通知书"),
        /** 变更. */
        CHANGED("资助项目变更通知书");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    @Override
    public String title() {
        return kind.title;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title());
        if (kind != Kind.FAILED) page.to(addressee);
        page.pairs("项目名称", project, "协议编号", number, "受资助方", kind == Kind.FAILED ? addressee : null);
        page.pairs(facts.toArray(String[]::new));
        paragraphs.forEach(page::paragraph);
        page.sign(stamp);
    }
}
