package org.sanshe.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sanshe.kernel.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;

/**
 * 权限表: every route and who may use it, from the one declared table {@code routes.txt}. Security is configured from
 * it and a test compares it with the controllers, both ways.
 */
public final class Routes {

    private Routes() {}

    /** Every row, in the order of the file. */
    public static List<Route> all() {
        try (var in = new ClassPathResource("routes.txt").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Routes::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Route parse(String line) {
        String[] cells = line.trim().split("\\s+");
        if (cells.length != 3) throw new IllegalStateException("routes.txt: method, path, who expected: " + line);
        Set<Role> roles = switch (cells[2]) {
            case "PUBLIC" -> Set.of();
            case "SIGNED_IN" -> EnumSet.allOf(Role.class);
            case "STAFF" -> staff();
            default -> roles(cells[2]);
        };
        return new Route(HttpMethod.valueOf(cells[0]), cells[1], cells[2].equals("PUBLIC"), roles);
    }

    private static Set<Role> staff() {
        var staff = EnumSet.allOf(Role.class);
        staff.removeIf(r -> !r.isStaff());
        return staff;
    }

    private static Set<Role> roles(String list) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(list.split(",")).forEach(name -> {
            if (name.equals("STAFF")) roles.addAll(staff());
            else roles.add(Role.valueOf(name));
        });
        return roles;
    }

    /**
     * One row.
     *
     * @param open for everybody, logged in or not
     * @param roles who may, when not open
     */
    public record Route(HttpMethod method, String path, boolean open, Set<Role> roles) {}
}
