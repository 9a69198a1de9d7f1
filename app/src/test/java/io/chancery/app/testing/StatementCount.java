package io.chancery.app.testing;

import io.chancery.infra.tenancy.PoolDecorator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Counts the statements that a piece of work on this thread prepares in firms' schemas: the test against N+1.
@TestConfiguration(proxyBeanMethods = false)
public class StatementCount {

    private static final ThreadLocal<List<String>> PREPARED = new ThreadLocal<>();

    /// The statements that the work prepared in transactions that it began, in order, the one that passes the door
    /// included.
    public static List<String> of(Callable<?> work) throws Exception {
        var prepared = new ArrayList<String>();
        PREPARED.set(prepared);
        try {
            work.call();
            return prepared;
        } finally {
            PREPARED.remove();
        }
    }

    @Bean
    PoolDecorator countingPool() {
        return Counting::new;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            var connection = super.getConnection();
            if (PREPARED.get() == null) {
                return connection;
            }
            return (Connection) Proxy.newProxyInstance(
                    Counting.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        var prepared = PREPARED.get();
                        if (prepared != null && method.getName().equals("prepareStatement")) {
                            prepared.add(String.valueOf(arguments[0]));
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
