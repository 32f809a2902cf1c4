// codes LOCALES OUT.md: writes docs/codes.md from the table of codes in the core and the compiled
// catalogues in the folder LOCALES. Exit 1 with a line on stderr where that cannot be done, 2 on
// wrong use.

#include <fstream>
#include <iostream>

#include "tools/codes/english.hpp"
#include "tools/codes/page.hpp"

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: codes LOCALES OUT.md\n";
    return 2;
  }
  const auto english = clearnotice::codes::read_english(arguments[1]);
  const std::string page = english ? clearnotice::codes::page_of(*english) : std::string();
  std::ofstream out(arguments[2], std::ios::binary);
  out << page;
  out.close();
  if (page.empty() || !out) {
    std::cerr << arguments[2] << ": not written; every code has to begin with the id of a field or "
              << "have a row in kScopes, and the locales have to hold English\n";
    return 1;
  }
}
