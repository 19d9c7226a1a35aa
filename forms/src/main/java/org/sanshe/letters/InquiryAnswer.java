package org.sanshe.letters;

import java.time.LocalDate;

/**
 * 询问答复 the answer to an inquiry (《政府采购法》第五十一条, 《政府采购法实施条例》第五十二条).
 *
 * @param asker who is answered; null when the answer is public and nobody is named
 * @param receivedOn 收到询问日期
 * @param question 询问事项
 * @param answer 答复
 */
public record InquiryAnswer(
        Project project, Party buyer, String asker, LocalDate receivedOn, String question, String answer)
        implements Letter {

    @Override
    public String title() {
        return asker == null ? project.name() + "询问答复公告" : "询问答复书";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title());
        if (asker != null) page.to(asker);
        page.paragraph("%s“%s”（项目编号：%s）的询问于%s收到，现答复如下："
                        .formatted(
                                asker == null ? "关于" : "你单位关于",
                                project.name(),
                                project.number(),
                                Figures.date(receivedOn)))
                .heading("询问")
                .paragraph(question)
                .heading("答复")
                .paragraph(answer)
                .heading("联系方式");
        buyer.writeTo(page, "采购人");
        page.sign(stamp);
    }
}
