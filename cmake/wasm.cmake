# core.wasm: a standalone module with the exports of wasm/abi/exports.txt, loaded by a few lines of
# our own JavaScript. Measured on the way: LTO saves 22 %; -Os, -O2 and EVAL_CTORS gain nothing.

file(STRINGS wasm/abi/exports.txt exports REGEX "^[A-Za-z_]")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS wasm/abi/exports.txt)
list(TRANSFORM exports PREPEND "_")
list(JOIN exports "," exports)

# The setting changed its name in 3.1.25.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
  set(stack_size TOTAL_STACK)
else()
  set(stack_size STACK_SIZE)
endif()

add_executable(core ${abi_sources})
set_target_properties(core PROPERTIES SUFFIX .wasm)
target_link_libraries(core PRIVATE engine)
target_link_options(core PRIVATE
  --no-entry -fno-exceptions
  -sSTANDALONE_WASM -sEXPORTED_FUNCTIONS=${exports}
  -sALLOW_MEMORY_GROWTH -sMALLOC=emmalloc -sFILESYSTEM=0 -s${stack_size}=262144)
