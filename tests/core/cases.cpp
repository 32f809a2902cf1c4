// The cases of tests/cases, through the same exports that the WebAssembly module has.
// tests/abi runs the same files through core.wasm.
#include <catch2/catch_test_macros.hpp>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "abi/abi.h"

namespace {

using json = nlohmann::json;
using operation = const cn_reply* (*)();

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

json call(operation run, const std::string& request) {
  std::memcpy(cn_room(request.size()), request.data(), request.size());
  const cn_reply* reply = run();
  return json::parse(std::string(reply->data, reply->size));
}

void add_all_locales() {
  for (const auto& each : std::filesystem::directory_iterator(CLEARNOTICE_LOCALES_DIR)) {
    if (each.path().extension() != ".txt") continue;
    REQUIRE(call(cn_catalogue, read_file(each.path())).contains("ok"));
  }
}

std::string notice_source(const json& notice) {
  if (!notice.is_string()) return notice.dump();
  return read_file(std::filesystem::path(CLEARNOTICE_SOURCE_DIR) / notice.get<std::string>());
}

json run_open(const json& request) {
  const json reply =
      call(cn_open, request.is_string() ? request.get<std::string>() : request.dump());
  if (reply.contains("ok")) call(cn_close, json{{"notice", reply["ok"]["notice"]}}.dump());
  return reply;
}

json run_validate(const json& request) { return call(cn_validate, request.dump()); }
json run_match(const json& request) { return call(cn_match, request.dump()); }

/// `notice` in the request is a file or a whole notice; it is opened first.
json run_on_notice(operation run, json request) {
  const json opened = call(cn_open, notice_source(request.at("notice")));
  CAPTURE(opened.dump());
  REQUIRE(opened.contains("ok"));
  const json handle = opened["ok"]["notice"];
  request["notice"] = handle;
  const json reply = call(run, request.dump());
  call(cn_close, json{{"notice", handle}}.dump());
  return reply;
}

json run_render(const json& request) { return run_on_notice(cn_render, request); }
json run_submit(const json& request) { return run_on_notice(cn_submit, request); }

/// A case names the reply, or only what is in its `ok`.
json without_ok(const json& reply) { return reply.contains("ok") ? reply["ok"] : reply; }

struct suite {
  const char* file;
  json (*run)(const json&);
};
constexpr suite kSuites[] = {
    {"open", run_open},         {"match", run_match},   {"validate", run_validate},
    {"render", run_render},     {"submit", run_submit},
};

}  // namespace

TEST_CASE("every case of tests/cases gets the reply it names") {
  add_all_locales();
  for (const suite& each : kSuites) {
    std::istringstream lines(read_file(std::filesystem::path(CLEARNOTICE_SOURCE_DIR) /
                                       "tests/cases" / (std::string(each.file) + ".jsonl")));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line);) {
      if (line.empty()) continue;
      const json test = json::parse(line);
      CAPTURE(each.file, test.at("name").get<std::string>());
      REQUIRE(test.contains("reply"));
      CHECK(without_ok(each.run(test.at("request"))) == without_ok(test.at("reply")));
      ++count;
    }
    CHECK(count > 0);
  }
}

TEST_CASE("a request larger than the boundary takes gets no room") {
  CHECK(cn_room(8 * 1024 * 1024 + 1) == nullptr);
}
