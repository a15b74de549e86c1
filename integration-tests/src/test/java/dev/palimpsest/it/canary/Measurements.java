package dev.palimpsest.it.canary;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** All that a JVM shows of itself through JMX: names, attributes and values of every bean. */
record Measurements(String name) {

  /** Of a JVM that listens. */
  void read(JMXServiceURL url, Findings findings) throws IOException, JMException {
    try (JMXConnector connector = JMXConnectorFactory.connect(url)) {
      read(connector.getMBeanServerConnection(), findings);
    }
  }

  /** Of this JVM. */
  void readOwn(Findings findings) throws IOException, JMException {
    read(ManagementFactory.getPlatformMBeanServer(), findings);
  }

  private void read(MBeanServerConnection beans, Findings findings)
      throws IOException, JMException {
    StringBuilder all = new StringBuilder();
    for (ObjectName bean : beans.queryNames(null, null)) {
      all.append(bean).append('\n');
      for (MBeanAttributeInfo attribute : beans.getMBeanInfo(bean).getAttributes()) {
        if (attribute.isReadable()) {
          all.append(attribute.getName()).append('=');
          all.append(value(beans, bean, attribute.getName())).append('\n');
        }
      }
    }
    findings.look(Kind.METRIC, name, all.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String value(MBeanServerConnection beans, ObjectName bean, String attribute)
      throws IOException {
    try {
      Object value = beans.getAttribute(bean, attribute);
      return value instanceof Object[] many ? Arrays.deepToString(many) : String.valueOf(value);
    } catch (JMException | RuntimeMBeanException e) {
      // an attribute that this JVM does not support
      return "";
    }
  }
}
