package org.binglian.hall;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

class HandlersByPathTest {

    private final MockMvc door = MockMvcBuilders.standaloneSetup(new Rooms()).setCustomHandlerMapping(HandlersByPath::new).build();

    @RestController
    static class Rooms {

        @GetMapping("/api/cases/{number}/tasks")
        String tasks(@PathVariable String number) {
            return "tasks of " + number;
        }

        @GetMapping("/files/**")
        String file() {
            return "a file";
        }

        @GetMapping({"/{place}.txt", "/about/{place}"})
        String place(@PathVariable String place) {
            return "about " + place;
        }
    }

    @Test
    void a_path_with_variables_finds_its_handler() throws Exception {
        says("/api/cases/C1/tasks", "tasks of C1");
        says("/hall.txt", "about hall");
        says("/about/hall", "about hall");
    }

    @Test
    void what_stands_for_everything_below_stands_for_itself_too() throws Exception {
        says("/files", "a file");
        says("/files/a/b", "a file");
    }

    @Test
    void the_same_path_may_be_spelled_otherwise() throws Exception {
        says("/api/c%61ses/C1/tasks", "tasks of C1");
        says("/api;a=1/cases/C1/tasks", "tasks of C1");
    }

    @Test
    void the_wrong_method_and_the_wrong_path_are_told_apart() throws Exception {
        door.perform(post("/api/cases/C1/tasks")).andExpect(status().isMethodNotAllowed()).andExpect(header().string("Allow", "GET"));
        door.perform(get("/api/case/C1/tasks")).andExpect(status().isNotFound());
    }

    private void says(String path, String words) throws Exception {
        door.perform(get(URI.create(path))).andExpect(status().isOk()).andExpect(content().string(words));
    }
}
