package org.sanshe.letters;

import java.time.LocalDateTime;

/**
 * 响应文件接收回执 proves that a sealed response arrived in time and which bytes it had.
 *
 * @param supplier 供应商
 * @param creditCode 统一社会信用代码
 * @param fileName 文件名
 * @param bytes 文件大小 in bytes
 * @param digest 文件摘要 SHA-256, hexadecimal
 * @param receivedAt 接收时间 by the database's clock
 * @param deadline 提交截止时间
 * @param replaces 被替换回执编号, null for a first response
 */
public record ResponseReceipt(
        Project project,
        String supplier,
        String creditCode,
        String fileName,
        long bytes,
        String digest,
        LocalDateTime receivedAt,
        LocalDateTime deadline,
        String replaces)
        implements Letter {

    @Override
    public String title() {
        return project.words().fit("响应文件接收回执");
    }

    @Override
    public Style style() {
        return Style.RECORD;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(supplier)
                .paragraph(project.words().fit("你单位提交的响应文件已经接收并密封保存，开启时间之前任何人不能读取其内容。"))
                .pairs(
                        "项目名称",
                        project.name(),
                        "项目编号",
                        project.number(),
                        "供应商",
                        supplier,
                        "统一社会信用代码",
                        creditCode,
                        "文件名",
                        fileName,
                        "文件大小",
                        bytes + "字节",
                        "文件摘要（SHA-256）",
                        digest,
                        "接收时间",
                        Figures.time(receivedAt) + "（系统时间）",
                        "提交截止时间",
                        Figures.time(deadline),
                        "替换的回执",
                        replaces)
                .paragraph(
                        project.words()
                                .fit(
                                        "截止时间之前可以替换或者撤回响应文件，替换后以最后接收的文件为准。请妥善保存本回执，开启时可据以核对文件摘要。带系统签名的回执文本可以在开标室下载，任何人可以在公告公示网站的“核对响应回执”页核对其真伪。"))
                .sign(stamp);
    }
}
