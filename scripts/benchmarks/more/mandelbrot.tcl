proc main {} {
    set inside 0
    for {set py 0} {$py < 120} {incr py} {
        set ci [expr {$py * 8192 / 120 - 4096}]
        for {set px 0} {$px < 160} {incr px} {
            set cr [expr {$px * 12288 / 160 - 8192}]
            set zr 0
            set zi 0
            set turn 0
            while {$turn < 100} {
                set rr [expr {$zr * $zr / 4096}]
                set ii [expr {$zi * $zi / 4096}]
                if {$rr + $ii > 16384} break
                set zi [expr {2 * $zr * $zi / 4096 + $ci}]
                set zr [expr {$rr - $ii + $cr}]
                incr turn
            }
            if {$turn == 100} {incr inside}
        }
    }
    puts $inside
}
main
