proc main {} {
    set n 2000000
    set prime [lrepeat [expr {$n + 1}] 1]
    lset prime 0 0
    lset prime 1 0
    set i 2
    while {$i * $i <= $n} {
        if {[lindex $prime $i]} {
            set j [expr {$i * $i}]
            while {$j <= $n} {
                lset prime $j 0
                incr j $i
            }
        }
        incr i
    }
    set found 0
    foreach p $prime {if {$p} {incr found}}
    puts $found
}
main
