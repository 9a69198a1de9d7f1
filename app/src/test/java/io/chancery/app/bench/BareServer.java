package io.chancery.app.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// The part of an answer that nobody can lessen: the product's web server with one servlet and nothing else, which runs
/// the bare query and writes what a program gets of it. No token, no firm, no rule, no framework.
final class BareServer implements AutoCloseable {

    private static final int SHOWN = 50;

    private final Tomcat tomcat = new Tomcat();
    private final PreparedStatement statement;

    BareServer(PreparedStatement statement) throws IOException, LifecycleException {
        this.statement = statement;
        var folder = Files.createTempDirectory("bare").toString();
        tomcat.setBaseDir(folder);
        tomcat.setPort(0);
        tomcat.getConnector();
        var web = tomcat.addContext("", folder);
        Tomcat.addServlet(web, "page", new Page());
        web.addServletMappingDecoded("/", "page");
        tomcat.start();
    }

    String address() {
        return "http://127.0.0.1:%d/".formatted(tomcat.getConnector().getLocalPort());
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    private final class Page extends HttpServlet {

        private static final long serialVersionUID = 1;

        private final transient JsonMapper json = JsonMapper.builder().build();

        /// One visitor at a time, as the benchmark is.
        @Override
        protected synchronized void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var body = new ByteArrayOutputStream();
            try (var rows = statement.executeQuery();
                    var page = json.createGenerator(body)) {
                page.writeStartObject();
                page.writeArrayPropertyStart("items");
                for (int n = 0; n < SHOWN && rows.next(); n++) {
                    page.writeStartObject();
                    id(page, "id", rows.getObject("id", UUID.class));
                    id(page, "matter", rows.getObject("matter", UUID.class));
                    id(page, "timekeeper", rows.getObject("timekeeper", UUID.class));
                    page.writeStringProperty("day", rows.getString("work_date"));
                    page.writeNumberProperty("seconds", rows.getInt("raw_seconds"));
                    page.writeStringProperty(
                            "hours", rows.getBigDecimal("units").toPlainString());
                    money(page, "rate", rows.getString("rate"), rows.getString("currency"));
                    money(page, "amount", rows.getString("net"), rows.getString("currency"));
                    page.writeStringProperty("treatment", rows.getString("treatment"));
                    page.writeStringProperty("taskCode", rows.getString("task_code"));
                    page.writeStringProperty("activityCode", rows.getString("activity_code"));
                    page.writeStringProperty("narrative", rows.getString("narrative"));
                    page.writeBooleanProperty("billed", rows.getObject("invoice") != null);
                    page.writeEndObject();
                }
                page.writeEndArray();
                page.writeEndObject();
            } catch (SQLException e) {
                throw new IOException(e);
            }
            response.setContentType("application/json");
            response.setContentLength(body.size());
            body.writeTo(response.getOutputStream());
        }

        private static void id(JsonGenerator page, String name, UUID id) {
            page.writeStringProperty(name, id.toString());
        }

        private static void money(JsonGenerator page, String name, String amount, String currency) {
            page.writeObjectPropertyStart(name);
            page.writeStringProperty("amount", amount);
            page.writeStringProperty("currency", currency);
            page.writeEndObject();
        }
    }
}
