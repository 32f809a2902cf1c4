#include <algorithm>

#include "core/notice/parts.hpp"

namespace clearnotice::notice {
namespace {

/// A field that no purpose needs cannot be asked for (Article 5(1)(c) GDPR).
void check_form_field(const json::cursor& at, std::size_t asked, const facts& into) {
  if (asked >= into.data.size()) return;
  if (!into.data[asked].field) {
    at.complain(sentence::not_a_field);
  }
  if (!is_needed(into, asked)) {
    at.complain(sentence::field_without_purpose);
  }
}

bool is_this_machine(std::string_view url) {
  for (const std::string_view host : {"http://127.0.0.1", "http://localhost"}) {
    const std::string_view rest = url.starts_with(host) ? url.substr(host.size()) : "-";
    if (rest.empty() || rest.front() == ':' || rest.front() == '/') return true;
  }
  return false;
}

/// A path of the same site. Browsers read a backslash as a slash, and two slashes as another site.
bool is_own_path(std::string_view url) {
  if (!url.starts_with('/') || url.starts_with("//")) return false;
  for (const char c : url) {
    if (static_cast<unsigned char>(c) <= 0x20 || c == '\\') return false;
  }
  return true;
}

/// https, the site itself, or this machine for tests (the hosts that a browser trusts without TLS).
void read_action(const json::cursor& at, row& into, reader&) {
  std::string& url = static_cast<form&>(into).action;
  url = at.is(json::type::string) && is_own_path(at.node().text) ? at.string()
                                                                 : read_string(at, kUrl);
  if (!url.empty() && !is_own_path(url) && !url.starts_with("https://") && !is_this_machine(url)) {
    at.complain(sentence::insecure_action);
  }
}

void read_asked(const json::cursor& at, row& into, reader& read) {
  const std::size_t asked = read_reference(at, ids_of(read.so_far.data), "data");
  static_cast<form_field&>(into).datum = asked;
  check_form_field(at, asked, read.so_far);
}

constexpr member kField[] = {
    {"data", read_asked, kRequired},
    {"required", &form_field::required},
    {"hint", &form_field::hint},
};

void read_fields(const json::cursor& at, row& into, reader& read) {
  std::vector<std::size_t> asked;
  read.rows(at, kField, static_cast<form&>(into).fields,
            [&](const json::cursor& item, const form_field& each) {
              if (std::find(asked.begin(), asked.end(), each.datum) != asked.end()) {
                item.required("data").complain(sentence::asked_already);
              }
              asked.push_back(each.datum);
            });
}

constexpr std::string_view kEncodings[] = {"form", "json"};

constexpr member kForm[] = {
    {"action", read_action, kRequired},
    {"encoding", choose<&form::type>, kEncodings},
    {"fields", read_fields, kRequired},
    {"title", &form::title},
    {"send", &form::send},
    {"acknowledge", &form::acknowledge},
};

}  // namespace

void read_form(const json::cursor& at, row&, reader& read) {
  read.object(at, kForm, read.so_far.form.emplace());
}

}  // namespace clearnotice::notice
