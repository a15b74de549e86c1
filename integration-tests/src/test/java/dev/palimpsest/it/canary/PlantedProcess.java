package dev.palimpsest.it.canary;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Leaks in what a process shows: a metric's name, a thread's name, an answer about its health. */
final class PlantedProcess {
  /** A bean that shows itself. */
  public interface PlantedMBean {
    String getText();
  }

  /** The bean's one attribute. */
  public record Planted(String getText) implements PlantedMBean {}

  private PlantedProcess() {}

  static void plant(Plants plants) throws IOException, InterruptedException, JMException {
    metric(plants);
    thread(plants);
    health(plants);
  }

  private static void metric(Plants plants) throws JMException {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    ObjectName name =
        new ObjectName(Plants.NAME + ":user=" + plants.mail(Kind.METRIC, Plants.NAME, Form.PLAIN));
    beans.registerMBean(new Planted(leak(plants, Kind.METRIC, Form.BASE64_ALIGNED)), name);
    plants.undo(() -> beans.unregisterMBean(name));
    plants.reading(new Measurements(Plants.NAME)::readOwn);
  }

  private static void thread(Plants plants) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              begun.countDown();
              try {
                end.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "for " + plants.mail(Kind.THREAD, Plants.NAME, Form.PLAIN));
    thread.setDaemon(true);
    thread.start();
    begun.await();
    plants.undo(end::countDown);
    plants.reading(new JavaProcess(Plants.NAME, ProcessHandle.current().pid())::read);
  }

  private static void health(Plants plants) throws IOException {
    byte[] body = leak(plants, Kind.HEALTH, Form.JSON).getBytes();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    plants.undo(() -> server.stop(0));
    Rest rest = new Rest("http://127.0.0.1:" + server.getAddress().getPort());
    plants.reading(findings -> findings.look(Kind.HEALTH, Plants.NAME, rest.get("/")));
  }

  private static String leak(Plants plants, Kind kind, Form form) {
    return new String(Disguises.write(form, plants.mail(kind, Plants.NAME, form)));
  }
}
