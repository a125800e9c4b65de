#ifndef CLONES_H
#define CLONES_H

#ifndef __has_feature
#define __has_feature(feature) 0
#endif

// One function, compiled for several CPUs; the loader picks. Only ELF on x86 has that, and elsewhere
// the compiler's default is all there is: on ARM that includes the vector unit. What picks runs
// before a sanitizer is ready.
#if defined(__x86_64__) && defined(__linux__) && !__has_feature(thread_sanitizer) && \
    !__has_feature(address_sanitizer)
#define CLONED __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define CLONED
#endif

#endif
