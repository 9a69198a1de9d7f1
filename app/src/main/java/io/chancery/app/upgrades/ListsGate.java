package io.chancery.app.upgrades;

import io.chancery.app.people.ActingFor;
import io.chancery.themes.list.ListQuery;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Every list can be read, as an administrator of the firm reads it: each service that gives rows is asked for its
/// first ones. A firm in which nobody can sign in yet has nobody to read for.
@Component
class ListsGate implements Gate {

    private static final int ROWS = 20;
    private static final Class<?>[] ROWS_OF = {ListQuery.class, int.class, int.class};

    private final ListableBeanFactory beans;
    private final ActingFor acting;
    private final JdbcClient jdbc;

    ListsGate(ListableBeanFactory beans, ActingFor acting, JdbcClient jdbc) {
        this.beans = beans;
        this.acting = acting;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public String measure() {
        var admin = jdbc.sql("""
                        select p.id from person p join person_role r on r.person = p.id
                         where r.role = 'FIRM_ADMIN' and p.disabled_at is null and p.password_hash is not null order by p.id limit 1
                        """).query(UUID.class).optional();
        return admin.map(person -> acting.call(person, this::readAll)).orElse("nobody can sign in");
    }

    /// A release may make a list longer or shorter; that it can be read is what counts.
    private String readAll() {
        int read = 0;
        for (var service : beans.getBeansWithAnnotation(Service.class).values()) {
            var rows = Arrays.stream(AopUtils.getTargetClass(service).getMethods())
                    .filter(ListsGate::givesRows)
                    .findFirst();
            if (rows.isPresent()) {
                read(service, rows.get());
                read++;
            }
        }
        return read + " lists can be read";
    }

    private static boolean givesRows(Method method) {
        return method.getName().equals("rows") && Arrays.equals(method.getParameterTypes(), ROWS_OF);
    }

    private static void read(Object service, Method rows) {
        try {
            AopUtils.selectInvocableMethod(rows, service.getClass()).invoke(service, ListQuery.ALL, 0, ROWS);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "%s cannot be read".formatted(rows.getDeclaringClass().getSimpleName()), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("%s cannot be asked".formatted(rows), e);
        }
    }
}
