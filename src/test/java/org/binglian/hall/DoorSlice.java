package org.binglian.hall;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The doors without the engine: sign-in, problems, kept answers and pages, and a stand-in for the engine's servlets. */
@TestComponent
@SpringBootConfiguration
@EnableAutoConfiguration(excludeName = {
    "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
    "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration"})
@ComponentScan("org.binglian.access")
@Import({ProblemAdvice.class, ErrorPages.class, KeptAnswers.class, HallSetup.class, PageFrame.class, FrontPages.class,
    TrialController.class})
class DoorSlice {

    @Bean
    ServletRegistrationBean<HttpServlet> camunda() {
        return standIn("camunda", "/camunda/api/*");
    }

    @Bean
    ServletRegistrationBean<HttpServlet> engineRest() {
        return standIn("engineRest", "/engine-rest/*");
    }

    private static ServletRegistrationBean<HttpServlet> standIn(String name, String path) {
        var registration = new ServletRegistrationBean<HttpServlet>(new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.getWriter().write("reached");
            }
        }, path);
        registration.setName(name);
        return registration;
    }

    public static void main(String[] args) {
        SpringApplication.run(DoorSlice.class, args);
    }
}
