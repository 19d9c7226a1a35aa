/** 履约节点: deliverables, their check, acceptance by a group and by those served, and what is claimed for it. */
package org.sanshe.delivery.milestone;
