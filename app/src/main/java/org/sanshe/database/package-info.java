/** The PostgreSQL server that comes with the application, its two roles, and the library tables in it. */
@org.springframework.modulith.ApplicationModule(displayName = "数据库 Database", allowedDependencies = "kernel")
package org.sanshe.database;
