/** 文件: stored once by content, never changed; official letters with number, QR code and public verification. */
@org.springframework.modulith.ApplicationModule(
        displayName = "文件 Documents",
        allowedDependencies = {"kernel", "seal"})
package org.sanshe.document;
